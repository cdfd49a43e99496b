package org.rekey.document;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// YAML in which every scalar is text: `no` is a word, `2024-01-30` stays as it was written.
final class Yaml {
    private Yaml() {}

    static Object read(String name, String text) {
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        loading.setMaxAliasesForCollections(10);
        var dumping = new DumperOptions();
        try {
            Object tree = new org.yaml.snakeyaml.Yaml(
                            new SafeConstructor(loading), new Representer(dumping), dumping, loading, new TextOnly())
                    .load(text);
            if (tree == null) {
                throw new DocumentRefused(name, "is empty");
            }
            return tree;
        } catch (YAMLException broken) {
            throw new DocumentRefused(name, "is not YAML: " + broken.getMessage());
        }
    }

    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // no scalar is anything but text
        }
    }
}
