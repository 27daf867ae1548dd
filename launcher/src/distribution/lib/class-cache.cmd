@rem Makes the JVM's cache of classes %1 for the distribution %2 and the JDK %3. Silent, and once at a time: who comes second
@rem leaves it to the first. The lock of one that failed stays, and nobody tries again until it is removed.
@setlocal DisableDelayedExpansion
@set "part=%~1.part"
@if not exist "%~dp1" mkdir "%~dp1" || exit /b 1
@mkdir "%~1.lock" || exit /b 1
@rem Without profiles, which would set the compilers to work at the start of programs that end before it pays.
@"%~3\bin\java.exe" "@%~2\lib\jvm.options" "@%~2\lib\stock.options" "--module-path=%~2\lib" "-XX:AOTCacheOutput=%part%" ^
    -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -m org.trifola.launcher/org.trifola.launcher.Training "%~2\lib\training" || exit /b 1
@move /y "%part%" "%~1" || exit /b 1
@rmdir "%~1.lock"
@rem Those of earlier builds.
@for %%c in ("%~dp1*.aot") do @if /i not "%%~fc"=="%~1" del "%%~fc"
