package io.cardledger.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The rules that hold in every module; each module's own rules include them with {@code ArchTests.in}. */
public final class HouseRules {

    private static final int MAX_CLASSES_OF_A_PACKAGE = 20;

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLE =
            slices().matching("io.cardledger.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_PACKAGE_IS_CROWDED = classes().should(resideInAPackageOfAtMost(MAX_CLASSES_OF_A_PACKAGE));

    @ArchTest
    static final ArchRule EVERY_PACKAGE_SAYS_WHAT_IT_DOES = classes().should(resideInAnExplainedPackage());

    @ArchTest
    static final ArchRule PACKAGES_ARE_NAMED_BY_FEATURE = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..service..", "..dto..", "..config..", "..impl..", "..common..", "..manager..");

    @ArchTest
    static final ArchRule STATE_IS_NEVER_PUBLIC = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areNotRecords()
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    private HouseRules() {}

    private static ArchCondition<JavaClass> resideInAPackageOfAtMost(int max) {
        return new ArchCondition<>("reside in a package of at most " + max + " classes") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long size = type.getPackage().getClasses().stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(each -> !each.getSimpleName().equals("package-info"))
                        .count();
                events.add(new SimpleConditionEvent(type, size <= max, type.getPackageName() + " has " + size));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInAnExplainedPackage() {
        return new ArchCondition<>("reside in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaPackage home = type.getPackage();
                boolean isExplained = home.isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, isExplained, home.getName() + " has no package-info"));
            }
        };
    }
}
