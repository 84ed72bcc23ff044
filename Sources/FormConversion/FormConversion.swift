/// A placeholder until the first type of this target stands.
enum FormConversion {}
