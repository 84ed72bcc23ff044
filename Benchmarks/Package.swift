// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that who uses the library does not build its benchmarks.
let package = Package(
    name: "shugaki-benchmarks",
    dependencies: [.package(name: "shugaki", path: "..")],
    targets: [
        .executableTarget(
            name: "ShugakiBenchmarks",
            dependencies: [.product(name: "Shugaki", package: "shugaki")]
        )
    ]
)
