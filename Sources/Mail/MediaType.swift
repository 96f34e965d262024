/// The endings of file names for the types that people send.
enum MediaType {
  /// The usual ending for a type, without its full stop.
  static func fileExtension(for mediaType: String) -> String {
    extensions[mediaType] ?? (mediaType.hasPrefix("text/") ? "txt" : "bin")
  }

  private static let extensions = [
    "application/gzip": "gz", "application/json": "json", "application/msword": "doc",
    "application/ms-tnef": "dat", "application/pdf": "pdf", "application/pgp-encrypted": "asc",
    "application/pgp-keys": "asc", "application/pgp-signature": "asc",
    "application/pkcs7-mime": "p7m", "application/pkcs7-signature": "p7s",
    "application/rtf": "rtf", "application/vnd.ms-excel": "xls",
    "application/vnd.ms-outlook": "msg", "application/vnd.ms-powerpoint": "ppt",
    "application/vnd.oasis.opendocument.presentation": "odp",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/x-pkcs7-mime": "p7m", "application/x-pkcs7-signature": "p7s",
    "application/xml": "xml", "application/zip": "zip", "audio/aac": "aac", "audio/amr": "amr",
    "audio/mp4": "m4a", "audio/mpeg": "mp3", "audio/ogg": "ogg", "audio/wav": "wav",
    "image/bmp": "bmp", "image/gif": "gif", "image/heic": "heic", "image/heif": "heif",
    "image/jpeg": "jpg", "image/jpg": "jpg", "image/png": "png", "image/svg+xml": "svg",
    "image/tiff": "tif", "image/webp": "webp", "message/rfc822": "eml", "message/global": "eml",
    "text/calendar": "ics", "text/csv": "csv", "text/html": "html", "text/rtf": "rtf",
    "text/vcard": "vcf", "text/x-vcard": "vcf", "text/xml": "xml", "video/mp4": "mp4",
    "video/quicktime": "mov", "video/3gpp": "3gp", "video/webm": "webm",
  ]
}
