# concord and nothing else: docker build -t concord . && docker run --rm
# -v "$PWD:/work:ro" concord check draft.md wires/
FROM --platform=$BUILDPLATFORM golang:1.26 AS build
ARG TARGETOS TARGETARCH
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH \
	go build -trimpath -ldflags='-s -w -buildid=' -o /concord ./cmd/concord

FROM scratch
COPY --from=build /src/LICENSE /src/NOTICE /
COPY --from=build /concord /concord
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["/concord"]
