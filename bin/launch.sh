# Sourced with $home set to the clone: finds Java as $java, of version $java_version, builds what is not built, and says
# in $app which jar to run, and in $archive where its classes are kept as they look once loaded, for this very Java.

jar="$home/standalone/target/cardledger.jar"
unpacked="$home/standalone/target/unpacked"
app="$unpacked/cardledger.jar"

fail() {
    echo "cardledger: $*" >&2
    exit 1
}

find_java() {
    java=${JAVA_HOME:+$JAVA_HOME/bin/}java
    command -v "$java" >/dev/null || fail "Java 17 or newer is needed, and there is no $java: install a JDK, or set JAVA_HOME"
    java_says=$("$java" -version 2>&1)
    java_version=$(echo "$java_says" | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)
    [ -n "$java_version" ] || fail "$java does not run: install a JDK of version 17 or newer, or set JAVA_HOME"
    [ "$java_version" -ge 17 ] || fail "Java 17 or newer is needed, and $java is Java $java_version: set JAVA_HOME to a newer one"
    archive="$unpacked/classes-$(echo "$java_says" | cksum | cut -d' ' -f1).jsa"
}

is_built() {
    [ -f "$jar" ] && [ -z "$(find "$home/pom.xml" "$home"/*/pom.xml "$home"/*/src/main -newer "$jar" | head -n 1)" ]
}

check_build_tools() {
    command -v "${JAVA_HOME:+$JAVA_HOME/bin/}javac" >/dev/null || fail "a JDK is needed to build, and there is only a Java runtime: install a JDK, or set JAVA_HOME"
    command -v mvn >/dev/null || fail "Maven 3.8 or newer is needed to build, and there is no mvn: install Maven"
    maven_version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
    [ -n "$maven_version" ] || fail "mvn does not run: try mvn -v"
    if [ "${maven_version% *}" -lt 3 ] || { [ "${maven_version% *}" -eq 3 ] && [ "${maven_version#* }" -lt 8 ]; }; then
        fail "Maven 3.8 or newer is needed to build, and mvn is Maven ${maven_version% *}.${maven_version#* }"
    fi
}

build() {
    check_build_tools
    echo "Building Cardledger (the first time takes a few minutes) ..." >&2
    # Maven's own libraries make newer Javas warn of what is to come
    [ "$java_version" -lt 24 ] ||
        export MAVEN_OPTS="${MAVEN_OPTS-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
    mvn -q -B -f "$home/pom.xml" -Dstyle.color=never -DskipTests -pl standalone -am package >&2 || fail "the build failed: see above"
    touch "$jar"
}

is_unpacked() {
    [ -f "$app" ] && [ -z "$(find "$jar" -newer "$app")" ]
}

# Classes load faster from jars that are not inside another one. Several starts may do this at once: the first one wins.
unpack() {
    fresh="$unpacked.$$"
    "$java" -Djarmode=tools -jar "$jar" extract --destination "$fresh" >/dev/null || fail "$jar cannot be unpacked"
    touch "$fresh/cardledger.jar"
    if ! is_unpacked; then
        rm -rf "$unpacked"
        mv "$fresh" "$unpacked"
    fi
    rm -rf "$fresh"
}

find_java
is_built || build
is_unpacked || unpack
