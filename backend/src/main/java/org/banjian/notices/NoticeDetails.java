package org.banjian.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the officer enters before publishing 发布信息.
 *
 * @param site the web site that the document names, such as 市人力社保局网站
 * @param url where on that site; null if it is not known yet
 * @param publishedOn first day of the notice; the last day is computed
 * @param documentNo 文号; null where there is none
 * @param contactPhone landline of the office that receives objections; never a mobile phone
 */
public record NoticeDetails(
        String title,
        String site,
        @Nullable String url,
        LocalDate publishedOn,
        @Nullable String documentNo,
        @Nullable String contactPhone,
        @Nullable String contactAddress) {}
