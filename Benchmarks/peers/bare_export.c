/* A yardstick for export: the same cells, texts, runs, formats, merges, heights and widths with libxlsxwriter alone.
 *
 * What stands in the lines of form_dump.py is read before, and kept as it is needed; what is measured is libxlsxwriter's
 * own work, the file on the disk, and reading its bytes. Dropdowns, print set-up and names are left out.
 *
 * Usage: bare_export COUNT DUMP...; prints one JSON line as measured.py does. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define LONGEST (1 << 20)
typedef struct { char kind; int a[5]; double number; char *text; int run_count, *run_formats; char **run_texts; } line_t;
typedef struct { char *name, *colour, *fill; double size; int bold, strike, underline, border[4], align[3]; } format_t;
typedef struct { line_t *lines; size_t line_count; format_t *formats; size_t format_count; } form_t;

static char *unescaped(const char *text) {
    char *result = malloc(strlen(text) + 1), *end = result;
    for (; *text; text++) {
        if (*text != '\\') *end++ = *text;
        else { text++; *end++ = *text == 'n' ? '\n' : *text == 't' ? '\t' : *text; }
    }
    *end = 0;
    return result;
}

static form_t read_form(const char *path) {
    form_t form = {0};
    FILE *file = fopen(path, "rb");
    char *buffer = malloc(LONGEST);
    if (!file) { perror(path); exit(1); }
    while (fgets(buffer, LONGEST, file)) {
        char *rest = buffer, *part[300];
        int count = 0;
        buffer[strcspn(buffer, "\n")] = 0;
        while ((part[count] = strsep(&rest, "\t")) && count < 299) count++;
        if (part[0][0] == 'F') {
            form.formats = realloc(form.formats, (form.format_count + 1) * sizeof(format_t));
            format_t *format = &form.formats[form.format_count++];
            *format = (format_t){strdup(part[1]), strdup(part[6]), strdup(part[7]), atof(part[2]), atoi(part[3]), atoi(part[4]), atoi(part[5]),
                {atoi(part[8]), atoi(part[9]), atoi(part[10]), atoi(part[11])}, {atoi(part[12]), atoi(part[13]), atoi(part[14])}};
            continue;
        }
        form.lines = realloc(form.lines, (form.line_count + 1) * sizeof(line_t));
        line_t *line = &form.lines[form.line_count++];
        memset(line, 0, sizeof *line);
        line->kind = part[0][0];
        if (line->kind == 'S') { line->text = unescaped(part[1]); continue; }
        for (int index = 0; index < 5 && index + 1 < count; index++) line->a[index] = atoi(part[index + 1]);
        if (line->kind == 'C') line->number = atof(part[3]);
        if (line->kind == 'R') line->number = atof(part[2]);
        if (line->kind == 'N') line->number = atof(part[4]);
        if (line->kind == 'T') line->text = unescaped(part[4]);
        if (line->kind != 'Q') continue;
        line->run_count = line->a[3];
        line->run_formats = malloc(line->run_count * sizeof(int));
        line->run_texts = malloc(line->run_count * sizeof(char *));
        for (int run = 0; run < line->run_count; run++) {
            line->run_formats[run] = atoi(part[5 + run * 2]);
            line->run_texts[run] = unescaped(part[6 + run * 2]);
        }
    }
    fclose(file);
    free(buffer);
    return form;
}

static lxw_format *make_format(lxw_workbook *book, const format_t *from) {
    lxw_format *format = workbook_add_format(book);
    if (*from->name != '-') format_set_font_name(format, from->name);
    if (from->size > 0) format_set_font_size(format, from->size);
    if (from->bold) format_set_bold(format);
    if (from->strike) format_set_font_strikeout(format);
    if (from->underline) format_set_underline(format, from->underline);
    if (*from->colour != '-') format_set_font_color(format, strtoul(from->colour, NULL, 16));
    if (*from->fill != '-') { format_set_pattern(format, LXW_PATTERN_SOLID); format_set_bg_color(format, strtoul(from->fill, NULL, 16)); }
    format_set_left(format, from->border[0]);
    format_set_right(format, from->border[1]);
    format_set_top(format, from->border[2]);
    format_set_bottom(format, from->border[3]);
    if (from->align[0]) format_set_align(format, from->align[0]);
    if (from->align[1] != 2) format_set_align(format, from->align[1] == 1 ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
    if (from->align[2]) format_set_text_wrap(format);
    return format;
}

static size_t write_form(const form_t *form, const char *path) {
    lxw_workbook *book = workbook_new(path);
    lxw_worksheet *sheet = NULL;
    lxw_format **formats = malloc(form->format_count * sizeof *formats);
    for (size_t index = 0; index < form->format_count; index++) formats[index] = make_format(book, &form->formats[index]);
    for (size_t index = 0; index < form->line_count; index++) {
        const line_t *line = &form->lines[index];
        switch (line->kind) {
        case 'S': sheet = workbook_add_worksheet(book, line->text); break;
        case 'C': worksheet_set_column(sheet, line->a[0], line->a[1], line->number, NULL); break;
        case 'R': worksheet_set_row(sheet, line->a[0], line->number, NULL); break;
        case 'M': worksheet_merge_range(sheet, line->a[0], line->a[1], line->a[2], line->a[3], "", formats[line->a[4]]); break;
        case 'T': worksheet_write_string(sheet, line->a[0], line->a[1], line->text, formats[line->a[2]]); break;
        case 'N': worksheet_write_number(sheet, line->a[0], line->a[1], line->number, formats[line->a[2]]); break;
        case 'B': worksheet_write_blank(sheet, line->a[0], line->a[1], formats[line->a[2]]); break;
        case 'Q': {
            lxw_rich_string_tuple parts[line->run_count], *list[line->run_count + 1];
            for (int run = 0; run < line->run_count; run++) {
                parts[run] = (lxw_rich_string_tuple){formats[line->run_formats[run]], line->run_texts[run]};
                list[run] = &parts[run];
            }
            list[line->run_count] = NULL;
            worksheet_write_rich_string(sheet, line->a[0], line->a[1], list, formats[line->a[2]]);
            break;
        }
        }
    }
    if (workbook_close(book) != LXW_NO_ERROR) exit(1);
    free(formats);
    FILE *file = fopen(path, "rb");
    if (!file) exit(1);
    fseek(file, 0, SEEK_END);
    size_t size = ftell(file);
    rewind(file);
    char *bytes = malloc(size);
    if (fread(bytes, 1, size, file) != size) exit(1);
    fclose(file);
    free(bytes);
    return size;
}

static double cpu(struct rusage *usage) {
    getrusage(RUSAGE_SELF, usage);
    return usage->ru_utime.tv_sec + usage->ru_stime.tv_sec + (usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e6;
}

int main(int argc, char **argv) {
    struct rusage usage;
    if (argc < 3) { fprintf(stderr, "usage: bare_export COUNT DUMP...\n"); return 64; }
    int count = atoi(argv[1]), files = argc - 2;
    size_t bytes = 0;
    form_t *forms = malloc(files * sizeof *forms);
    char path[] = "/tmp/bare-export-XXXXXX";
    if (mkstemp(path) < 0) return 1;
    for (int index = 0; index < files; index++) forms[index] = read_form(argv[index + 2]);
    double before = cpu(&usage);
    for (int number = 0; number < count; number++) bytes += write_form(&forms[number % files], path);
    double after = cpu(&usage);
    unlink(path);
    printf("{\"cpu\": %f, \"peakMiB\": %f, \"bytes\": %zu}\n", after - before, usage.ru_maxrss / 1024.0, bytes);
    return 0;
}
