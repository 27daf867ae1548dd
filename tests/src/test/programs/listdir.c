// listdir DIRECTORY FILE: the sorted entries of a directory, then the lines of a file with their numbers.
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct entry {
  char name[256];
  int is_directory;
  long long size;
};

static int by_name(const void *a, const void *b) {
  return strcmp(((const struct entry *)a)->name, ((const struct entry *)b)->name);
}

static int list(const char *directory) {
  DIR *stream = opendir(directory);
  if (!stream) {
    perror(directory);
    return 1;
  }
  struct entry *entries = NULL;
  size_t count = 0;
  for (struct dirent *found; (found = readdir(stream));) {
    if (!strcmp(found->d_name, ".") || !strcmp(found->d_name, "..")) continue;
    entries = realloc(entries, (count + 1) * sizeof *entries);
    struct entry *entry = &entries[count++];
    snprintf(entry->name, sizeof entry->name, "%s", found->d_name);
    entry->is_directory = found->d_type == DT_DIR;
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", directory, found->d_name);
    struct stat status;
    if (stat(path, &status)) {
      perror(path);
      return 1;
    }
    entry->size = status.st_size;
  }
  closedir(stream);
  qsort(entries, count, sizeof *entries, by_name);
  printf("%zu entries\n", count);
  for (size_t i = 0; i < count; i++) {
    if (entries[i].is_directory) printf("%s/\n", entries[i].name);
    else printf("%s %lld\n", entries[i].name, entries[i].size);
  }
  return 0;
}

static int print(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) {
    perror(path);
    return 1;
  }
  char line[512];
  for (int number = 1; fgets(line, sizeof line, file); number++) printf("%d: %s", number, line);
  fclose(file);
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: listdir DIRECTORY FILE\n");
    return 2;
  }
  return list(argv[1]) || print(argv[2]);
}
