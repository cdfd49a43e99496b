package org.rekey;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.context.support.GenericApplicationContext;

/// Finds what a constructor asks for by the name of its class: our beans are named so. Spring would compare every
/// bean with every class that anybody asks for, which takes a tenth of the start.
final class ByClassName extends ContextAnnotationAutowireCandidateResolver
        implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        context.getDefaultListableBeanFactory().setAutowireCandidateResolver(this);
    }

    @Override
    public @Nullable String getSuggestedName(DependencyDescriptor descriptor) {
        var qualified = super.getSuggestedName(descriptor);
        return qualified == null ? descriptor.getDependencyType().getName() : qualified;
    }
}
