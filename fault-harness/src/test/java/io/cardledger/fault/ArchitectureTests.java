package io.cardledger.fault;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.cardledger.test.architecture.HouseRules;

@AnalyzeClasses(packages = "io.cardledger.fault", importOptions = ImportOption.DoNotIncludeJars.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    /** A checker that shared code with the services would share their mistakes. */
    @ArchTest
    static final ArchRule NOTHING_IS_SHARED_WITH_THE_SERVICES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.cardledger.model..",
                    "io.cardledger.support..",
                    "io.cardledger.server..",
                    "io.cardledger.client..",
                    "io.cardledger.balance..",
                    "io.cardledger.standalone..");

    /** What is checked does not depend on what drives it, nor on what breaks it. */
    @ArchTest
    static final ArchRule THE_CHECKER_KNOWS_NEITHER_LOAD_NOR_FAULTS = noClasses()
            .that()
            .resideInAnyPackage("..fault.check..", "..fault.contract..", "..fault.history..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..fault.load..", "..fault.injection..", "..fault.plan..", "..fault.run..");
}
