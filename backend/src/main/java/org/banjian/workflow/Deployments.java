package org.banjian.workflow;

import org.banjian.packs.Pack;

/** Deployments 部署 of packs: one for each (code, version, hash), the pack's diagrams and tables together with the shared ones. */
public interface Deployments {

    /**
     * Deploys the pack unless this very content is deployed already; refuses before anything is stored when a model leaves the
     * vocabulary.
     *
     * @return the id of the deployment that cases of this pack run on
     */
    String ensure(Pack pack);
}
