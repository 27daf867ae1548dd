@echo off
rem Runs Maven, on the JDK that Trifola needs: one that is installed, else the one of .mvn\maven.properties.
setlocal DisableDelayedExpansion
set "root=%~dp0"
call "%root%launcher\src\distribution\lib\find-jdk.cmd" mvnw
if errorlevel 1 exit /b 1
set "JAVA_HOME=%jdk%"
rem What older Mavens do at their start makes this Java warn.
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"

if defined MAVEN_HOME if exist "%MAVEN_HOME%\bin\mvn.cmd" set "mvn=%MAVEN_HOME%\bin\mvn.cmd"& goto run
for /f "delims=" %%m in ('where mvn.cmd 2^>nul') do set "mvn=%%m"& goto run

for /f "usebackq tokens=1* delims==" %%k in ("%root%.mvn\maven.properties") do set "maven_%%k=%%l"
set "home=%USERPROFILE%\.m2\wrapper\dists\trifola"
set "mvn=%home%\apache-maven-%maven_version%\bin\mvn.cmd"
if exist "%mvn%" goto run
echo mvnw: Downloading Maven %maven_version%. 1>&2
set "archive=%home%\apache-maven-%maven_version%.tar.gz"
if not exist "%home%" mkdir "%home%"
curl -fsSL --retry 3 -o "%archive%" "%maven_url%"
if errorlevel 1 echo mvnw: Maven could not be downloaded from %maven_url%; install Maven 3.8 or later, or try again. 1>&2& exit /b 1
certutil -hashfile "%archive%" SHA512 | findstr /i /c:"%maven_sha512%" >nul
if errorlevel 1 echo mvnw: What %maven_url% gave is not Maven: its checksum is wrong. 1>&2& del "%archive%"& exit /b 1
tar -xzf "%archive%" -C "%home%"
if errorlevel 1 echo mvnw: The archive of Maven could not be unpacked. 1>&2& exit /b 1
del "%archive%"

:run
call "%mvn%" %*
exit /b %errorlevel%
