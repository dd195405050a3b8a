# The image of one application, from source: docker build --build-arg APPLICATION=billing-server .
# All images share the stage that builds, so that the second one takes seconds. Nothing here needs BuildKit.
ARG JAVA=25
ARG KAFKA=4.3.1

FROM maven:3.9-eclipse-temurin-${JAVA} AS build
WORKDIR /source
ENV MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
# the libraries first: they change less often than the source does
COPY pom.xml lombok.config ./
COPY test-support/pom.xml test-support/
COPY common-model/pom.xml common-model/
COPY embedded-broker/pom.xml embedded-broker/
COPY service-support/pom.xml service-support/
COPY billing-server/pom.xml billing-server/
COPY billing-client/pom.xml billing-client/
COPY balance-client/pom.xml balance-client/
# no image has anything of the other modules
RUN for module in $(sed -n 's:.*<module>\(.*\)</module>.*:\1:p' pom.xml); do \
        test -d "$module" || sed -i "/<module>$module</d" pom.xml; \
    done
RUN mvn -q -B -ntp -P!nullaway -DskipTests -Dspring-boot.repackage.skip package
COPY common-model/src common-model/src
COPY service-support/src service-support/src
COPY billing-server/src billing-server/src
COPY billing-client/src billing-client/src
COPY balance-client/src balance-client/src
RUN mvn -q -B -ntp -P!nullaway -DskipTests package

# the application as its layers: what changes seldom apart from what changes often
FROM maven:3.9-eclipse-temurin-${JAVA} AS layers
ARG APPLICATION
WORKDIR /layers
COPY --from=build /source/${APPLICATION}/target/${APPLICATION}-*-exec.jar ${APPLICATION}.jar
RUN java -Djarmode=tools -jar ${APPLICATION}.jar extract --layers --destination extracted
COPY docker/application/slim ./
RUN ./slim /layers/extracted/dependencies

# how the application's classes look once they are loaded, kept for a start in half the time
FROM apache/kafka:${KAFKA} AS kafka
FROM eclipse-temurin:${JAVA}-jre AS trained
ARG APPLICATION
ENV APPLICATION=${APPLICATION} SERVER_PORT=8080
COPY --from=kafka /opt/kafka/libs /opt/kafka/libs
WORKDIR /cardledger
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
COPY docker/application/train docker/application/healthy docker/application/jvm.options ./
RUN ./train

FROM eclipse-temurin:${JAVA}-jre
ARG APPLICATION
RUN mkdir /var/lib/cardledger && chown 10001:10001 /var/lib/cardledger
WORKDIR /cardledger
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
COPY --from=trained /cardledger/application.aot ./
COPY docker/application/start docker/application/healthy docker/application/jvm.options ./
ARG PORT=8080
ENV APPLICATION=${APPLICATION} SERVER_PORT=${PORT}
EXPOSE ${PORT}
# a number, so that Kubernetes sees that it is not root
USER 10001:10001
HEALTHCHECK --interval=5s --timeout=4s --start-period=90s --retries=6 CMD ["/cardledger/healthy"]
ENTRYPOINT ["/cardledger/start"]
ARG VERSION=1.0.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Cardledger ${APPLICATION}" \
      org.opencontainers.image.description="Card billing on Apache Kafka: from a card operation to its balance, exactly once" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.vendor="Cardledger" \
      org.opencontainers.image.base.name="eclipse-temurin:25-jre"
