package org.banjian.workflow.internal;

@EngineTest
class EngineOnH2Tests extends EngineDatabaseTests {

    @Override
    String indexView() {
        return "indexes";
    }
}
