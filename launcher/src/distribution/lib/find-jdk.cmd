@rem Sets jdk to the home of a JDK for Trifola, or says what is missing and fails; %1 is the name of the command that needs it.
@set "jdk="
@for /f "delims=" %%j in ('where java 2^>nul') do @call :try "%%~dpj.."
@for /d %%j in ("%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%ProgramFiles%\*jdk*") do @call :try "%%~j"
@if defined JAVA_HOME call :try "%JAVA_HOME%"
@if defined jdk exit /b 0
@echo %~1: No JDK 25 was found; install one, or set JAVA_HOME to the folder of one. 1>&2
@exit /b 1

@rem The last one that fits wins, so that JAVA_HOME counts most.
:try
@if not exist "%~1\bin\java.exe" exit /b 0
@if not exist "%~1\release" exit /b 0
@findstr /b /l /c:"JAVA_VERSION=\"25" "%~1\release" >nul && set "jdk=%~1"
@exit /b 0
