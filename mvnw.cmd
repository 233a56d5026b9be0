@echo off
rem Runs Maven: the mvn on the PATH when it is new enough, else the one that .mvn\wrapper\maven-wrapper.properties
rem names, which is fetched once into %USERPROFILE%\.m2\wrapper\dists and checked against its SHA-512.
rem An mvn that is too old still fetches it, since it may know of a mirror.
rem Needs curl, tar and certutil, which Windows has had since 2018.
rem
rem MVNW_DISTRIBUTION_URL  fetches the same file from another place
rem MAVEN_USER_HOME        keeps it elsewhere than in %USERPROFILE%\.m2
setlocal EnableExtensions DisableDelayedExpansion
set "MVNW_PROPERTIES=%~dp0.mvn\wrapper\maven-wrapper.properties"
if not exist "%MVNW_PROPERTIES%" (
  echo mvnw: .mvn\wrapper\maven-wrapper.properties is missing. 1>&2
  exit /b 1
)
for /f "usebackq eol=# tokens=1,* delims==" %%a in ("%MVNW_PROPERTIES%") do set "MVNW_%%a=%%b"

if not defined JAVA_HOME goto javaOnPath
if not exist "%JAVA_HOME%\bin\java.exe" goto noJavaHome
set "PATH=%JAVA_HOME%\bin;%PATH%"
:javaOnPath
where /q java || goto noJava
set "MVNW_JAVA=0"
for /f "tokens=3" %%v in ('java -version 2^>^&1 ^| findstr /c:" version "') do (
  for /f "delims=." %%m in ("%%~v") do set "MVNW_JAVA=%%m"
)
if %MVNW_JAVA% LSS 17 goto oldJava

set "MVNW_LEAST_VERSION=%MVNW_leastVersion%"
echo %* | findstr "quarkus:dev quarkus:test quarkus:remote-dev" >nul && set "MVNW_LEAST_VERSION=%MVNW_leastVersionForDev%"
where /q mvn || goto ownMaven
call :number %MVNW_LEAST_VERSION%
set "MVNW_LEAST=%MVNW_NUMBER%"
set "MVNW_NUMBER=0"
for /f "tokens=3" %%v in ('mvn -B -v 2^>nul ^| findstr /c:"Apache Maven "') do call :number %%v
if %MVNW_NUMBER% LSS %MVNW_LEAST% goto ownMaven
call mvn %*
exit /b %ERRORLEVEL%

:ownMaven
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "MVNW_DISTS=%MAVEN_USER_HOME%\wrapper\dists"
for %%f in ("%MVNW_distributionUrl%") do set "MVNW_NAME=%%~nf"
set "MVNW_NAME=%MVNW_NAME:-bin.tar=%"
set "MVNW_HOME=%MVNW_DISTS%\%MVNW_NAME%-%MVNW_distributionSha512Sum:~0,8%"
if exist "%MVNW_HOME%\bin\mvn.cmd" goto run

set "MVNW_WORK=%MVNW_DISTS%\fetching.%RANDOM%%RANDOM%"
set "MVNW_URL=%MVNW_distributionUrl%"
if defined MVNW_DISTRIBUTION_URL set "MVNW_URL=%MVNW_DISTRIBUTION_URL%"
mkdir "%MVNW_WORK%\unpacked" || goto notFetched
if defined MVNW_DISTRIBUTION_URL goto download
where /q mvn || goto download
echo mvnw: fetching %MVNW_distributionArtifact% with the older Maven on the PATH, since Maven %MVNW_LEAST_VERSION% or newer is needed 1>&2
pushd "%MVNW_WORK%"
call mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy "-Dartifact=%MVNW_distributionArtifact%" -DoutputDirectory=copied 1>&2
if exist copied\*.tar.gz move copied\*.tar.gz maven.tar.gz >nul
popd
if exist "%MVNW_WORK%\maven.tar.gz" goto check
:download
echo mvnw: fetching %MVNW_URL%, since there is no Maven %MVNW_LEAST_VERSION% or newer on the PATH 1>&2
curl -fsSL --retry 2 --connect-timeout 20 -o "%MVNW_WORK%\maven.tar.gz" "%MVNW_URL%" || goto notFetched
:check
set "MVNW_FOUND="
for /f "skip=1 delims=" %%s in ('certutil -hashfile "%MVNW_WORK%\maven.tar.gz" SHA512') do (
  if not defined MVNW_FOUND set "MVNW_FOUND=%%s"
)
rem Some versions of certutil put spaces between the bytes.
set "MVNW_FOUND=%MVNW_FOUND: =%"
if /i not "%MVNW_FOUND%"=="%MVNW_distributionSha512Sum%" goto wrongSum
tar -xzf "%MVNW_WORK%\maven.tar.gz" -C "%MVNW_WORK%\unpacked" --strip-components=1 || goto notFetched
if not exist "%MVNW_HOME%" move "%MVNW_WORK%\unpacked" "%MVNW_HOME%" >nul
rmdir /s /q "%MVNW_WORK%"

:run
set "M2_HOME="
set "MAVEN_HOME="
call "%MVNW_HOME%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%

rem A version as one number that can be compared: 3.8.6 gives 3008006.
:number
for /f "tokens=1-3 delims=.-" %%a in ("%~1") do set /a "MVNW_NUMBER=%%a * 1000000 + %%b * 1000 + %%c" 2>nul
exit /b 0

:noJavaHome
echo mvnw: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it. Point it at a JDK, 17 or newer, or unset it. 1>&2
exit /b 1

:noJava
echo mvnw: there is no java on the PATH and JAVA_HOME is not set. Install a JDK, 17 or newer. 1>&2
exit /b 1

:oldJava
echo mvnw: java is of version %MVNW_JAVA%. Java 17 or newer is needed. 1>&2
exit /b 1

:notFetched
if exist "%MVNW_WORK%" rmdir /s /q "%MVNW_WORK%"
echo mvnw: could not fetch or unpack %MVNW_URL%. Install Maven %MVNW_LEAST_VERSION% or newer, or set MVNW_DISTRIBUTION_URL to a place that can be reached. 1>&2
exit /b 1

:wrongSum
if exist "%MVNW_WORK%" rmdir /s /q "%MVNW_WORK%"
echo mvnw: what came from %MVNW_URL% is not the file that was meant, and is thrown away. 1>&2
echo SHA-512 expected: %MVNW_distributionSha512Sum% 1>&2
echo SHA-512 found:    %MVNW_FOUND% 1>&2
exit /b 1
