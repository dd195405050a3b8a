package io.cardledger.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.cardledger.test.architecture.HouseRules;

@AnalyzeClasses(packages = "io.cardledger.support", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule KNOWS_NO_APPLICATION = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.cardledger.client..", "io.cardledger.balance..", "io.cardledger.server..");
}
