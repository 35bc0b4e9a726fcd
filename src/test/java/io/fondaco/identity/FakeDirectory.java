package io.fondaco.identity;

import io.fondaco.identity.directory.Directory;
import io.fondaco.identity.directory.DirectoryAccount;
import io.fondaco.identity.directory.DirectoryError;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A list of people and teams in memory; not configured until somebody is in it, and it can fall silent. */
@Mock
@Singleton
public class FakeDirectory implements Directory {

    private final Map<String, DirectoryAccount> accounts = new TreeMap<>();
    private boolean configured;
    private boolean silent;

    /** There is none. */
    public synchronized void reset() {
        accounts.clear();
        configured = false;
        silent = false;
    }

    /** Somebody has an account and belongs to these teams. */
    public synchronized void has(String name, String... teams) {
        put(name, true, teams);
    }

    /** Somebody may sign in no more. */
    public synchronized void disabled(String name, String... teams) {
        put(name, false, teams);
    }

    /** Somebody's account is deleted. */
    public synchronized void deleted(String name) {
        accounts.remove(name);
    }

    /** It does not answer from now on. */
    public synchronized void fallSilent() {
        silent = true;
    }

    private void put(String name, boolean enabled, String... teams) {
        configured = true;
        accounts.put(name, new DirectoryAccount(name, enabled, Set.of(teams)));
    }

    @Override
    public synchronized boolean configured() {
        return configured;
    }

    @Override
    public synchronized List<DirectoryAccount> accounts() {
        if (silent) {
            throw new DirectoryError("The provider does not answer");
        }
        return List.copyOf(accounts.values());
    }
}
