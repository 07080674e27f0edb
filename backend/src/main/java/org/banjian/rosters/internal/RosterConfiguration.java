package org.banjian.rosters.internal;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.banjian.rosters.sheet.SheetLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The limits of spreadsheets, set once for the library as well. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RosterSettings.class)
class RosterConfiguration {

    @Bean
    SheetLimits rosterSheetLimits(RosterSettings settings) {
        SheetLimits limits = settings.limits();
        ZipSecureFile.setMinInflateRatio(limits.leastRatio());
        ZipSecureFile.setMaxEntrySize(limits.unpackedBytes());
        ZipSecureFile.setMaxFileCount(limits.parts());
        return limits;
    }
}
