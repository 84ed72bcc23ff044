import ArgumentParser

@main
struct Shugaki: ParsableCommand {
}
