package io.fondaco.engine;

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
}
