package io.fondaco.product.standard;

import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.YamlField;

/** The newest versions of the standards that are read: fields that they brought mean nothing in files of older ones. */
final class NewestVersion {

    /** Of the Open Data Product Standard. */
    static final String ODPS = "v1.1.0";

    /** Of the Open Data Contract Standard. */
    static final String ODCS = "v3.2.0";

    private static final int LONGEST = 40;

    private NewestVersion() {}

    /** The file's top field, told whether the file says that it is of this version. */
    static YamlField of(String newest, YamlField top) {
        // What is wrong with the version is told where it is checked.
        YamlField version = top.notingIn(new Problems("")).at("apiVersion");
        return top.ofNewest(version.name(LONGEST).filter(newest::equals).isPresent());
    }
}
