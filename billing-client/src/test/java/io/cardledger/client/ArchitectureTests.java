package io.cardledger.client;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.cardledger.test.architecture.HouseRules;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.cardledger.client", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule DEPENDS_ON_THE_MODEL_AND_ON_NO_OTHER_APPLICATION = classes()
            .that(resideInAPackage("io.cardledger.client.."))
            .should()
            .onlyDependOnClassesThat(resideInAPackage("io.cardledger.client..")
                    .or(resideInAPackage("io.cardledger.model.."))
                    .or(resideInAPackage("io.cardledger.support.."))
                    .or(DescribedPredicate.not(resideInAPackage("io.cardledger.."))));

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_OF_NO_CONCERN_TO_OTHERS =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule SENDING_KNOWS_NO_HTTP = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.cardledger.client.sending",
                    "io.cardledger.client.operation",
                    "io.cardledger.client.outcome",
                    "io.cardledger.client.imports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
}
