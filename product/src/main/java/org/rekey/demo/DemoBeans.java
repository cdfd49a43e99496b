package org.rekey.demo;

import java.util.List;
import org.rekey.demo.pki.CardsForMachines;
import org.rekey.demo.pki.PkiForMachines;
import org.rekey.web.MachinePaths;
import org.springframework.beans.factory.annotation.AnnotatedGenericBeanDefinition;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.GenericApplicationContext;

/// What the demo adds to the product at each start, since the product is laid out without it (ADR 27). To look for
/// these classes would take a twentieth of the start.
final class DemoBeans implements ApplicationContextInitializer<GenericApplicationContext> {
    static final List<Class<?>> COMPONENTS = List.of(
            CalendarForMachines.class,
            CardsForMachines.class,
            DemoCalendar.class,
            DemoOffices.class,
            DemoPages.class,
            DemoPeople.class,
            DemoServices.class,
            LettersForMachines.class,
            MailHouseOfDemo.class,
            MailHousePages.class,
            Mailbox.class,
            MailboxForMachines.class,
            OwnMachineOnly.class,
            PeopleForMachines.class,
            Phone.class,
            PhoneApp.class,
            PhoneForMachines.class,
            PhonePage.class,
            PkiForMachines.class,
            ServicesForMachines.class);

    @Override
    public void initialize(GenericApplicationContext context) {
        for (var component : COMPONENTS) {
            var definition = new AnnotatedGenericBeanDefinition(component);
            AnnotationConfigUtils.processCommonDefinitionAnnotations(definition);
            definition.setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR);
            context.registerBeanDefinition(component.getName(), definition);
        }
        // the page's own form for the calendar posts elsewhere, with a form token
        context.registerBean(
                "demoPaths",
                MachinePaths.class,
                () -> new MachinePaths(
                        "/demo/*.json",
                        "/demo/people",
                        "/demo/services",
                        "/demo/letters",
                        "/demo/calendar",
                        "/demo/pki/*.ocsp",
                        "/demo/phone",
                        "/demo/mailbox"));
    }
}
