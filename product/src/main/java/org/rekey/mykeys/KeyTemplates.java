package org.rekey.mykeys;

import org.rekey.key.KeyType;

/// Where the templates of a kind of key lie: beside its class.
public final class KeyTemplates {
    private KeyTemplates() {}

    public static String of(KeyType<?> type, String name) {
        return type.getClass().getPackageName().replace('.', '/') + "/" + name + ".jte";
    }
}
