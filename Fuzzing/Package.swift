// swift-tools-version: 6.2

import PackageDescription

// Apart from the main manifest: it builds everything anew, instrumented, and nobody else needs it. See `run`.
let package = Package(
    name: "Fuzzing",
    dependencies: [.package(name: "shugaki", path: "..")],
    targets: [
        .systemLibrary(name: "CFuzzer"),
        .executableTarget(name: "Fuzz", dependencies: ["CFuzzer", .product(name: "Shugaki", package: "shugaki")]),
    ]
)
