package io.cardledger.fault.sabotage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;

/** The agent as a jar, made of this package's classes at the time of the test. */
final class AgentJar {

    private AgentJar() {}

    static Path write(Path directory) {
        Path jar = directory.resolve("sabotage.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest())) {
            for (Path each : classes()) {
                out.putNextEntry(new JarEntry(root().relativize(each).toString()));
                Files.copy(each, out);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(
                Attributes.Name.CLASS_PATH, origin(ByteBuddy.class).toUri().toString());
        attributes.putValue("Premain-Class", SabotageAgent.class.getName());
        return manifest;
    }

    private static List<Path> classes() throws IOException {
        Path ours = root().resolve(SabotageAgent.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.list(ours)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static Path root() {
        return origin(SabotageAgent.class);
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
