package org.rekey.key;

import java.time.Instant;
import java.util.Set;

/// A kind of key that is only there: for tests that need its name and level.
public record PlainKind(String name, int worth) implements KeyType<Challenge> {
    @Override
    public KeyTypeId id() {
        return new KeyTypeId(name);
    }

    @Override
    public Level level() {
        return new Level(worth);
    }

    @Override
    public Set<String> amr() {
        return Set.of("pwd");
    }

    @Override
    public boolean followsPassword() {
        return true;
    }

    @Override
    public Challenge challenge(DigitalKey key, LogonReference logon, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Verification verify(DigitalKey key, LogonReference logon, Submission answer, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Activation<?> activation() {
        throw new UnsupportedOperationException();
    }
}
