@echo off
rem Starts the command: on a plain JVM with a cache of its classes or, for --tier=graal, on one with the optimizing runtime.
rem --vm.X, --tier=TIER and --no-cache count here before all else; --vm.X, and the words of WASM_JAVA_OPTS, go to the JVM:
rem --vm.Xmx1g as -Xmx1g.
setlocal DisableDelayedExpansion
for %%h in ("%~dp0..") do set "home=%%~fh"
call "%home%\lib\find-jdk.cmd" wasm
if errorlevel 1 exit /b 1

rem The command leaves out what is gathered here, for it gets all arguments.
set "vm="
set "kind=stock"
set "cache=%LOCALAPPDATA%"
:option
set "first=%~1"
if not defined first goto run
if "%first%"=="--no-cache" (
    set "cache="
    shift /1
    goto option
)
rem An equals sign separates arguments: the tier is the next one.
if "%first%"=="--tier" (
    if "%~2"=="graal" set "kind=graal"
    shift /1
    shift /1
    goto option
)
if not "%first:~0,5%"=="--vm." goto run
set "vm=%vm% "-%first:~5%""
shift /1
goto option

:run
set main=-m org.trifola.launcher/org.trifola.launcher.WasmLauncher
set jvm="@%home%\lib\jvm.options" "@%home%\lib\%kind%.options" "--module-path=%home%\lib"
if "%kind%"=="graal" (
    "%jdk%\bin\java.exe" %jvm% "--upgrade-module-path=%home%\graal" %WASM_JAVA_OPTS%%vm% %main% %*
    exit /b
)
if not defined cache goto plain
set /p "build=" <"%home%\lib\build"
set "cache=%cache%\trifola\%home::=%%jdk::=%\%build%.aot"
if not exist "%cache%" (
    start "" /b /low cmd /d /c ""%home%\lib\class-cache.cmd" "%cache%" "%home%" "%jdk%"" <nul >nul 2>&1
    goto plain
)
rem The JVM says nothing of a cache that it rejects: the command removes it, unless that is due to options of the user.
set "named="
if not defined WASM_JAVA_OPTS if not defined vm set named="-Dorg.trifola.launcher.cache=%cache%"
"%jdk%\bin\java.exe" %jvm% "-XX:AOTCache=%cache%" %named% %WASM_JAVA_OPTS%%vm% %main% %*
exit /b

:plain
"%jdk%\bin\java.exe" %jvm% %WASM_JAVA_OPTS%%vm% %main% %*
exit /b
