package io.fondaco.web;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a browser does, for tests of pages: asks for a page, sends a form from it. */
public final class Browsing {

    private Browsing() {}

    /** The page, which must be there. */
    public static Document page(String path) {
        return page(path, 200);
    }

    /** The page with this status. */
    public static Document page(String path, int status) {
        return Jsoup.parse(browser()
                .get(path)
                .then()
                .statusCode(status)
                .contentType("text/html")
                .extract()
                .asString());
    }

    /** Sends a form and does not follow where it leads. */
    public static Response post(String path, Map<String, ?> fields) {
        return browser()
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post(path);
    }

    /** The same by htmx. */
    public static Response fragment(String path, Map<String, String> fields) {
        return browser()
                .header("Sec-Fetch-Site", "same-origin")
                .header("HX-Request", "true")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post(path);
    }

    /** Where an answer leads, without scheme and host. */
    public static String target(Response answer) {
        return answer.then().statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** What an answer holds as a page. */
    public static Document body(Response answer) {
        return Jsoup.parse(answer.asString());
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false);
    }
}
