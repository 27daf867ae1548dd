@echo off
rem Starts the command on a JVM with the optimizing runtime.
rem --vm.X before all else, and the words of WASM_JAVA_OPTS, go to the JVM: --vm.Xmx1g as -Xmx1g.
setlocal DisableDelayedExpansion
for %%h in ("%~dp0..") do set "home=%%~fh"
call "%home%\lib\find-jdk.cmd" wasm
if errorlevel 1 exit /b 1

rem The command leaves out what is gathered here, for it gets all arguments.
set "vm="
:option
set "first=%~1"
if not defined first goto run
if not "%first:~0,5%"=="--vm." goto run
set "vm=%vm% "-%first:~5%""
shift /1
goto option

:run
"%jdk%\bin\java.exe" "@%home%\lib\jvm.options" "--upgrade-module-path=%home%\graal" "--module-path=%home%\lib" ^
    %WASM_JAVA_OPTS%%vm% -m org.trifola.launcher/org.trifola.launcher.WasmLauncher %*
exit /b %errorlevel%
