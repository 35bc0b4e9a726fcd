package io.fondaco.engine;

import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import java.util.Set;

class FakeEngineTest extends EngineContract {

    private final FakeEngine engine = new FakeEngine();

    @Override
    Engine engine() {
        return engine;
    }

    @Override
    void create(QualifiedName name) {
        engine.create(name);
    }

    @Override
    void giveByHand(QualifiedName object, Grantee grantee, Set<Privilege> given, boolean passable) {
        engine.giveByHand(object, grantee, given, passable);
    }

    @Override
    void createAs(String user, QualifiedName object) {
        engine.create(object);
        engine.own(object, user);
    }
}
