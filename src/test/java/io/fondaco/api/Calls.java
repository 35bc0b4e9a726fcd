package io.fondaco.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Calls of the API as the signed-in person of the test. */
public final class Calls {

    private Calls() {}

    /** A call that is not the work of another site. */
    public static RequestSpecification call() {
        return given().header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
    }

    /** Posts a body. */
    public static ValidatableResponse post(String address, Object body) {
        return call().contentType(ContentType.JSON).body(body).post(address).then();
    }

    /** Posts nothing. */
    public static ValidatableResponse post(String address) {
        return call().post(address).then();
    }

    /** Puts a body. */
    public static ValidatableResponse put(String address, Object body) {
        return call().contentType(ContentType.JSON).body(body).put(address).then();
    }

    /** Reads. */
    public static ValidatableResponse get(String address) {
        return call().get(address).then();
    }

    /** Deletes. */
    public static ValidatableResponse delete(String address) {
        return call().delete(address).then();
    }

    /** Sends a body just as it is written, to an address just as it is written. */
    public static Response raw(String method, String address, String body) {
        RequestSpecification call = call().urlEncodingEnabled(false);
        return body.isEmpty() && !method.equals("POST") && !method.equals("PUT")
                ? call.request(method, address)
                : call.contentType(ContentType.JSON).body(body).request(method, address);
    }
}
