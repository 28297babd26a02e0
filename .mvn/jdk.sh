# Sourced by mvnw and trendloom: leaves a JDK 21 or newer in JAVA_HOME, or explains what is missing.

trendloom_jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

trendloom_jdk_fits() {
  _major=$(trendloom_jdk_major "$1") || return 1
  [ -n "$_major" ] && [ "$_major" -ge 21 ]
}

trendloom_find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && trendloom_jdk_fits "$JAVA_HOME"; then return 0; fi
  case $- in *f*) _noglob=1 ;; *) _noglob= ;; esac
  set +f
  _found=
  _javac=$(command -v javac 2>/dev/null || true)
  [ -z "$_javac" ] || _javac=$(dirname "$(dirname "$(readlink -f "$_javac")")")
  for _home in "$_javac" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-/}"/.sdkman/candidates/java/* \
      "${HOME:-/}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$_home" ] && trendloom_jdk_fits "$_home"; then _found=$_home; break; fi
  done
  [ -z "$_noglob" ] || set -f
  if [ -z "$_found" ]; then
    echo "trendloom: no JDK 21 or newer found (looked at JAVA_HOME=${JAVA_HOME:-} and the usual folders)." >&2
    echo "trendloom: install one, for example Temurin 25, or point JAVA_HOME at it." >&2
    exit 69
  fi
  JAVA_HOME=$_found
  export JAVA_HOME
}

trendloom_find_jdk
