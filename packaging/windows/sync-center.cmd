@echo off
rem Starts Sync Center from the folder that this file lies in, with the Java runtime that lies there too.
setlocal
set "home=%~dp0.."
set "cache=-XX:AOTMode=off"
if exist "%home%\lib\sync-center.aot" set "cache=-XX:AOTCache=%home%\lib\sync-center.aot"
if not "%SYNC_CENTER_TRAIN%"=="" set "cache=-XX:AOTCacheOutput=%home%\lib\%SYNC_CENTER_TRAIN%"
"%home%\runtime\bin\java" "%cache%" "@%home%\lib\java-options" "-Dorg.sqlite.lib.path=%home%\lib\native" "-Dsync-center.program=%~f0" %SYNC_CENTER_JVM_OPTIONS% -jar "%home%\lib\sync-center.jar" %*
exit /b %ERRORLEVEL%
