package io.cardledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.standalone.FakeClone.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTests {

    @TempDir
    Path directory;

    private FakeClone clone;

    @BeforeEach
    void makeAClone() throws IOException {
        clone = new FakeClone(directory);
    }

    @Test
    void startsWhatIsBuiltWithoutBuilding() throws Exception {
        clone.prepared();
        Run run = cardledger("--servers", "3");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).singleElement().asString().startsWith("java ").endsWith("cardledger.jar --servers 3");
    }

    @Test
    void preparesFastStartsOnce() throws Exception {
        clone.built();
        Run first = cardledger();
        assertThat(first.exitCode()).isZero();
        assertThat(first.lines()).hasSize(2).first().asString().startsWith("Preparing fast starts");
        Run second = cardledger();
        assertThat(second.lines())
                .singleElement()
                .asString()
                .containsPattern("-XX:SharedArchiveFile=.*/my clone/standalone/target/unpacked/classes-\\d+\\.jsa ");
    }

    @Test
    void preparesFastStartsAnewForAnotherJava() throws Exception {
        clone.prepared();
        clone.java("openjdk version \"25\" 2025-09-16");
        assertThat(cardledger().lines()).hasSize(2).first().asString().startsWith("Preparing fast starts");
    }

    @Test
    void startsAlsoWithAJavaThatKeepsNoClasses() throws Exception {
        clone.built();
        clone.java("openjdk version \"17.0.2\" 2022-01-18", "echo no room; exit 1");
        assertThat(cardledger().exitCode()).isZero();
        assertThat(cardledger().lines())
                .singleElement()
                .asString()
                .startsWith("java ")
                .doesNotContain("SharedArchiveFile");
    }

    @Test
    void refusesAJarThatCannotBeUnpacked() throws Exception {
        clone.built();
        clone.tool("mkdir", "exit 1");
        assertRefused("cardledger.jar cannot be unpacked");
    }

    @Test
    void buildsWhatIsNotBuiltYet() throws Exception {
        Run run = cardledger();
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(0)).startsWith("Building");
        assertThat(run.lines().get(1))
                .startsWith("mvn ")
                .contains("-DskipTests")
                .endsWith("package");
        assertThat(run.lines().get(2)).startsWith("Preparing fast starts");
        assertThat(run.lines().get(3)).startsWith("java ");
    }

    @Test
    void buildsAnewWhatWasChanged() throws Exception {
        clone.prepared();
        Path changed = clone.home.resolve("standalone/src/main/Changed.java");
        Files.setLastModifiedTime(
                Files.createFile(changed), FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(cardledger().lines()).first().asString().startsWith("Building");
    }

    @Test
    void worksThroughALink() throws Exception {
        clone.prepared();
        Path link = Files.createSymbolicLink(directory.resolve("link"), clone.home.resolve("cardledger"));
        assertThat(clone.run(link).lines()).singleElement().asString().contains("/my clone/standalone/target");
    }

    @Test
    void refusesAnOldJava() throws Exception {
        clone.java("java version \"1.8.0_392\"");
        assertRefused("Java 17 or newer is needed", "is Java 8");
    }

    @Test
    void refusesToRunWithoutJava() throws Exception {
        clone.withoutTool("java");
        assertRefused("Java 17 or newer is needed", "JAVA_HOME");
    }

    @Test
    void refusesAJavaThatDoesNotRun() throws Exception {
        clone.tool("java", "exit 1");
        assertRefused("java does not run", "JAVA_HOME");
    }

    @Test
    void refusesToBuildWithAnOldMavenOrNone() throws Exception {
        clone.maven("Apache Maven 3.6.3 (cecedd343002696d0abb50b32b541b8a6ba2883f)", ":");
        assertRefused("Maven 3.8 or newer is needed", "Maven 3.6");
        clone.withoutTool("mvn");
        assertRefused("Maven 3.8 or newer is needed", "there is no mvn");
    }

    @Test
    void refusesToBuildWithoutACompiler() throws Exception {
        clone.withoutTool("javac");
        assertRefused("a JDK is needed to build");
    }

    @Test
    void stopsWhenTheBuildFails() throws Exception {
        clone.maven("Apache Maven 4.0.0", "exit 1");
        Run run = cardledger();
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.lines()).last().asString().contains("the build failed");
    }

    @Test
    void givesTheConsoleToolsTheBrokerAndTheLogin() throws Exception {
        clone.built();
        assertThat(clone.run(clone.home.resolve("bin/kafka-topics.sh"), "--list")
                        .lines())
                .singleElement()
                .asString()
                .contains(" org.apache.kafka.tools.TopicCommand ")
                .contains("--list --bootstrap-server localhost:9092 --command-config ");
    }

    @Test
    void leavesTheConsoleToolsWhatTheUserSays() throws Exception {
        clone.built();
        Path topics = clone.home.resolve("bin/kafka-topics.sh");
        assertThat(clone.run(topics, "--list", "--bootstrap-server=a:1", "--command-config", "b")
                        .lines())
                .singleElement()
                .asString()
                .endsWith("TopicCommand --list --bootstrap-server=a:1 --command-config b");
        assertThat(clone.run(topics, "--list", "--bootstrap-server", "a:1").lines())
                .singleElement()
                .asString()
                .contains("--list --bootstrap-server a:1 --command-config ")
                .doesNotContain("localhost:9092");
    }

    private Run cardledger(String... arguments) throws Exception {
        return clone.run(clone.home.resolve("cardledger"), arguments);
    }

    private void assertRefused(String... words) throws Exception {
        Run run = cardledger();
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.lines())
                .singleElement()
                .asString()
                .startsWith("cardledger: ")
                .contains(words);
    }
}
