/* A yardstick: the cells and strings of the samples with as little as can be done.
 *
 * libzip for the directory, libdeflate to unpack, and a scanner that looks for the few tags it knows and checks nothing.
 * No styles, no runs, no displayed text, no relationships, no hostile files: what a reader pays beyond this is what it
 * gives beyond this.
 *
 * Usage: bare_cells COUNT FILE...; prints one JSON line as measured.py does. */
#include <libdeflate.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <zip.h>

typedef struct { uint32_t start, length; } text_t;
typedef struct { uint32_t row, column, style, text; double number; } cell_t;

static struct libdeflate_decompressor *decompressor;
static text_t *texts; static size_t text_count, text_room;
static cell_t *cells; static size_t cell_count, cell_room;
static char *pool; static size_t pool_count, pool_room;
static uint64_t merges;

static char *file_bytes(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) { perror(path); exit(1); }
    fseek(file, 0, SEEK_END);
    *size = ftell(file);
    rewind(file);
    char *bytes = malloc(*size);
    if (fread(bytes, 1, *size, file) != *size) exit(1);
    fclose(file);
    return bytes;
}

static char *part(zip_t *archive, const char *name, size_t *size) {
    zip_stat_t stat;
    if (zip_stat(archive, name, 0, &stat)) return NULL;
    zip_file_t *file = zip_fopen_index(archive, stat.index, ZIP_FL_COMPRESSED);
    char *packed = malloc(stat.comp_size), *bytes = malloc(stat.size + 16);
    if (!file || zip_fread(file, packed, stat.comp_size) != (zip_int64_t)stat.comp_size) exit(1);
    zip_fclose(file);
    if (stat.comp_method == ZIP_CM_STORE) memcpy(bytes, packed, stat.size);
    else if (libdeflate_deflate_decompress(decompressor, packed, stat.comp_size, bytes, stat.size, NULL)) exit(1);
    free(packed);
    memset(bytes + stat.size, 0, 16);
    if (libdeflate_crc32(0, bytes, stat.size) != stat.crc) exit(1);
    *size = stat.size;
    return bytes;
}

static void gather(const char *from, const char *to) {
    static const struct { const char *name; size_t length; char byte; } entities[] = {
        {"&amp;", 5, '&'}, {"&lt;", 4, '<'}, {"&gt;", 4, '>'}, {"&quot;", 6, '"'}};
    size_t length = to - from;
    if (pool_count + length > pool_room) pool = realloc(pool, pool_room = 2 * (pool_count + length));
    if (!memchr(from, '&', length)) {
        memcpy(pool + pool_count, from, length);
        pool_count += length;
        return;
    }
    while (from < to) {
        char byte = *from;
        size_t step = 1;
        for (int i = 0; byte == '&' && step == 1 && i < 4; i++)
            if (!strncmp(from, entities[i].name, entities[i].length)) { byte = entities[i].byte; step = entities[i].length; }
        pool[pool_count++] = byte;
        from += step;
    }
}

static void read_strings(char *place, size_t size) {
    char *end = place + size;
    while ((place = memchr(place, '<', end - place))) {
        if (place[1] == 's' && place[2] == 'i' && (place[3] == '>' || place[3] == ' ')) {
            if (text_count == text_room) texts = realloc(texts, (text_room = text_room * 2 + 64) * sizeof *texts);
            texts[text_count].start = pool_count;
            place += 4;
        } else if (place[1] == 't' && (place[2] == '>' || place[2] == ' ')) {
            char *from = (char *)memchr(place, '>', end - place) + 1;
            place = from[-2] == '/' ? from : memchr(from, '<', end - from);
            gather(from, place);
        } else if (!strncmp(place, "</si", 4)) {
            texts[text_count].length = pool_count - texts[text_count].start;
            text_count++;
            place += 5;
        } else if (!strncmp(place, "<rPh", 4)) {
            place = strstr(place, "</rPh>");
        } else {
            place++;
        }
    }
}

static uint32_t digits(char **place) {
    uint32_t value = 0;
    while (**place >= '0' && **place <= '9') value = value * 10 + *(*place)++ - '0';
    return value;
}

static void read_sheet(char *place, size_t size) {
    char *end = place + size;
    cell_t *cell = NULL;
    int is_shared = 0;
    while ((place = memchr(place, '<', end - place))) {
        if (place[1] == 'c' && place[2] == ' ') {
            if (cell_count == cell_room) cells = realloc(cells, (cell_room = cell_room * 2 + 64) * sizeof *cells);
            cell = memset(cells + cell_count, 0, sizeof *cell);
            is_shared = 0;
            place += 2;
            while (*place == ' ') {
                char name = place[1];
                place += 4;
                if (name == 'r') {
                    while (*place >= 'A') cell->column = cell->column * 26 + *place++ - 'A' + 1;
                    cell->row = digits(&place);
                } else if (name == 's') {
                    cell->style = digits(&place);
                } else if (name == 't') {
                    is_shared = *place == 's' && place[1] == '"';
                }
                place = (char *)memchr(place, '"', end - place) + 1;
            }
        } else if (cell && place[1] == 'v' && place[2] == '>') {
            place += 3;
            if (is_shared) cell->text = digits(&place) + 1;
            else cell->number = strtod(place, &place);
            cell_count++;
        } else if (!strncmp(place, "<mergeCell ", 11)) {
            merges++;
            place += 10;
        } else {
            place++;
        }
    }
}

static double seconds(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

int main(int argc, char **argv) {
    if (argc < 3) return 64;
    int count = atoi(argv[1]);
    uint64_t total = 0, bytes = 0;
    decompressor = libdeflate_alloc_decompressor();
    double before = seconds();
    for (int i = 0; i < count; i++) {
        size_t size;
        char *file = file_bytes(argv[2 + i % (argc - 2)], &size), *part_bytes;
        zip_error_t fault;
        zip_t *archive = zip_open_from_source(zip_source_buffer_create(file, size, 0, &fault), ZIP_RDONLY, &fault);
        if (!archive) return 1;
        text_count = pool_count = cell_count = 0;
        if ((part_bytes = part(archive, "xl/sharedStrings.xml", &size))) read_strings(part_bytes, size);
        free(part_bytes);
        for (int sheet = 1;; sheet++) {
            char name[64];
            snprintf(name, sizeof name, "xl/worksheets/sheet%d.xml", sheet);
            if (!(part_bytes = part(archive, name, &size))) break;
            read_sheet(part_bytes, size);
            free(part_bytes);
        }
        for (size_t cell = 0; cell < cell_count; cell++)
            if (cells[cell].text && cells[cell].text <= text_count) bytes += texts[cells[cell].text - 1].length;
        total += cell_count;
        zip_discard(archive);
        free(file);
    }
    double cpu = seconds() - before;
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("{\"cpu\": %f, \"cells\": %llu, \"bytes\": %llu, \"merges\": %llu, \"peakMiB\": %f}\n", cpu,
           (unsigned long long)total, (unsigned long long)bytes, (unsigned long long)merges, usage.ru_maxrss / 1024.0);
    return 0;
}
