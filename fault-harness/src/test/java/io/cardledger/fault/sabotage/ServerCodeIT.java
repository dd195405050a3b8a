package io.cardledger.fault.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cardledger.fault.cluster.process.BillingServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.bytebuddy.description.NamedElement;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What sabotages reach into is in the server's jar, which is read here and not loaded. */
class ServerCodeIT {

    private static final String OWN_CLASSES = "BOOT-INF/classes/";
    private static final String MODEL = "BOOT-INF/lib/common-model-";
    private static final String CLASS = ".class";

    private static TypePool server;

    @BeforeAll
    static void readTheServersJar() throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        try (ZipInputStream jar = new ZipInputStream(Files.newInputStream(BillingServerProcess.jar()))) {
            readInto(classes, jar);
        }
        // Java's own classes are the types of some arguments
        server = TypePool.Default.of(new ClassFileLocator.Compound(
                new ClassFileLocator.Simple(classes), ClassFileLocator.ForClassLoader.ofPlatformLoader()));
    }

    private static void readInto(Map<String, byte[]> classes, ZipInputStream jar) throws IOException {
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            String name = entry.getName();
            if (name.startsWith(MODEL)) {
                readInto(classes, new ZipInputStream(jar));
            } else if (name.endsWith(CLASS)) {
                String path = name.replace(OWN_CLASSES, "");
                classes.put(path.substring(0, path.length() - CLASS.length()).replace('/', '.'), jar.readAllBytes());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isInTheServersJar(ServerCode code) {
        TypePool.Resolution found = server.describe(code.type());
        assertThat(found.isResolved())
                .as("the class %s: adapt ServerCode", code.type())
                .isTrue();
        assertThat(members(found.resolve(), code))
                .as("%s of %s, of which there are several or none: adapt ServerCode", code.member(), code.type())
                .hasSize(1);
    }

    private static Stream<NamedElement> members(TypeDescription type, ServerCode code) {
        Stream<NamedElement> methods = type.getDeclaredMethods().stream()
                .filter(method -> method.getInternalName().equals(code.member()))
                .filter(method -> hasFirstArgument(method, code.firstArgument()))
                .map(NamedElement.class::cast);
        Stream<NamedElement> fields = type.getDeclaredFields().stream()
                .filter(field -> field.getName().equals(code.member()))
                // a component of a record is a field and a method of one name
                .filter(field -> field.isStatic() || !type.isRecord())
                .map(NamedElement.class::cast);
        return Stream.concat(methods, fields);
    }

    private static boolean hasFirstArgument(MethodDescription method, String type) {
        return type.isEmpty()
                || !method.getParameters().isEmpty()
                        && method.getParameters().get(0).getType().getTypeName().equals(type);
    }
}
