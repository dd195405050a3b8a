package io.cardledger.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.cardledger.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule KNOWS_NEITHER_SPRING_NOR_STREAMS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.kafka.streams..");

    @ArchTest
    static final ArchRule KNOWS_NO_APPLICATION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.cardledger.client..", "io.cardledger.server..", "io.cardledger.balance..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.cardledger.model.(*)..").should().beFreeOfCycles();
}
