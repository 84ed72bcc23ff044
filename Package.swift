// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "shugaki",
    products: [
        .executable(name: "shugaki", targets: ["ShugakiCommand"]),
        .library(
            name: "Shugaki",
            targets: [
                "Messages", "Spreadsheet", "SpreadsheetReading", "SpreadsheetWriting", "ApplicationForm", "RedInk",
                "FormConversion", "FormChecks", "Review", "Migration",
            ]
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // C libraries of the system, one module map each.
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CDeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        // The layers, left to right: each knows only those above it in this list.
        .target(name: "Messages"),
        .target(name: "Spreadsheet"),
        .target(
            name: "SpreadsheetReading",
            dependencies: ["Messages", "Spreadsheet", "CZip", "CExpat", "CDeflate"]
        ),
        .target(
            name: "SpreadsheetWriting",
            dependencies: ["Messages", "Spreadsheet", "SpreadsheetReading", "CZip", "CDeflate", "CXLSXWriter"]
        ),
        .target(
            name: "ApplicationForm",
            dependencies: ["Messages"],
            exclude: ["Catalogues/Data", "Catalogues/Mappings"],
            plugins: ["EmbedCatalogues"]
        ),
        .target(name: "RedInk", dependencies: ["Spreadsheet", "ApplicationForm"]),
        .target(
            name: "FormConversion",
            dependencies: [
                "Messages", "Spreadsheet", "SpreadsheetReading", "SpreadsheetWriting", "ApplicationForm", "RedInk",
                "CCrypto",
            ]
        ),
        .target(
            name: "FormChecks",
            dependencies: ["Messages", "Spreadsheet", "SpreadsheetWriting", "ApplicationForm", "RedInk"]
        ),
        .target(
            name: "Review",
            dependencies: [
                "Messages", "Spreadsheet", "SpreadsheetReading", "SpreadsheetWriting", "ApplicationForm", "RedInk",
                "FormConversion",
            ]
        ),
        // The one target that needs the whole of Foundation: GRDB does.
        .target(
            name: "Migration",
            dependencies: [
                "Messages", "Spreadsheet", "SpreadsheetReading", "SpreadsheetWriting", "ApplicationForm", "RedInk",
                "FormConversion", "FormChecks", "Review", "CZip",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .executableTarget(
            name: "ShugakiCommand",
            dependencies: [
                "Messages", "Spreadsheet", "SpreadsheetReading", "SpreadsheetWriting", "ApplicationForm",
                "RedInk", "FormConversion", "FormChecks", "Review", "Migration",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // The catalogues stay JSON in the source tree and travel inside the binary.
        .executableTarget(name: "EmbedCataloguesTool"),
        .plugin(name: "EmbedCatalogues", capability: .buildTool(), dependencies: ["EmbedCataloguesTool"]),

        // What tests share: crafted workbooks, a JSON Schema, the places of samples and fixtures.
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "SpreadsheetTests", dependencies: ["Spreadsheet"]),
        .testTarget(
            name: "SpreadsheetReadingTests",
            dependencies: ["Messages", "Spreadsheet", "SpreadsheetReading", "TestSupport"]
        ),
        .testTarget(
            name: "ApplicationFormTests",
            dependencies: ["Messages", "ApplicationForm", "TestSupport"],
            exclude: ["Fixtures"]
        ),
        .testTarget(
            name: "SpreadsheetWritingTests",
            dependencies: ["Messages", "Spreadsheet", "SpreadsheetReading", "SpreadsheetWriting", "TestSupport"]
        ),
        .testTarget(
            name: "FormConversionTests",
            dependencies: [
                "Messages", "Spreadsheet", "SpreadsheetReading", "SpreadsheetWriting", "ApplicationForm", "RedInk",
                "FormConversion", "TestSupport",
            ]
        ),
        .testTarget(
            name: "ReviewTests",
            dependencies: [
                "Messages", "Spreadsheet", "SpreadsheetReading", "SpreadsheetWriting", "ApplicationForm", "RedInk",
                "FormConversion", "Review", "TestSupport",
            ],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "FormChecksTests",
            dependencies: [
                "Messages", "Spreadsheet", "SpreadsheetReading", "ApplicationForm", "RedInk", "FormConversion",
                "FormChecks",
            ]
        ),
        .testTarget(name: "RedInkTests", dependencies: ["RedInk", "Spreadsheet", "ApplicationForm"]),
        .testTarget(
            name: "MigrationTests",
            dependencies: [
                "Messages", "Spreadsheet", "SpreadsheetReading", "SpreadsheetWriting", "ApplicationForm", "RedInk",
                "FormConversion", "FormChecks", "Review", "Migration", "ShugakiCommand", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .testTarget(
            name: "ShugakiCommandTests",
            dependencies: ["ShugakiCommand", "ApplicationForm", "SpreadsheetReading", "TestSupport"]
        ),
    ]
)

/// Every target is held to the same rules.
let strict: [SwiftSetting] = [
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0443-warning-control-flags.md
    .treatAllWarnings(as: .error),
]
for target in package.targets where ![.system, .plugin].contains(target.type) {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
