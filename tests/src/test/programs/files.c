// files DIRECTORY: creates, writes, seeks in, reads, appends to and truncates files, and prints what it sees.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *directory;

static const char *in(const char *name) {
  static char path[512];
  snprintf(path, sizeof path, "%s/%s", directory, name);
  return path;
}

static FILE *opened(const char *name, const char *mode) {
  FILE *file = fopen(in(name), mode);
  if (!file) {
    printf("fopen(%s, %s): %s\n", name, mode, strerror(errno));
    exit(1);
  }
  return file;
}

static void show(const char *step, const char *name) {
  char text[256];
  FILE *file = opened(name, "r");
  size_t length = fread(text, 1, sizeof text - 1, file);
  text[length] = 0;
  fclose(file);
  struct stat status;
  if (stat(in(name), &status)) printf("stat: %s\n", strerror(errno));
  printf("%s: %lld bytes, regular %d: \"%s\"\n", step, (long long)status.st_size, S_ISREG(status.st_mode), text);
}

static void streams(void) {
  FILE *file = opened("note.txt", "w");
  fprintf(file, "one two three");
  fclose(file);
  show("written", "note.txt");

  file = opened("note.txt", "a");
  fprintf(file, " four");
  fclose(file);
  show("appended", "note.txt");

  file = opened("note.txt", "r+");
  fseek(file, 4, SEEK_SET);
  fputs("TWO", file);
  fseek(file, -4, SEEK_END);
  char last[8] = {0};
  fread(last, 1, 4, file);
  printf("the last four bytes are \"%s\", at the end %d\n", last, fgetc(file) == EOF);
  fclose(file);
  show("changed in the middle", "note.txt");

  fclose(opened("note.txt", "w"));
  show("truncated", "note.txt");
}

static void descriptors(void) {
  int fd = open(in("data.bin"), O_RDWR | O_CREAT | O_EXCL, 0666);
  printf("created: %d\n", fd >= 0);
  printf("written: %zd\n", write(fd, "0123456789", 10));
  printf("seek from the start: %lld\n", (long long)lseek(fd, 20, SEEK_SET));
  printf("written past the end: %zd\n", write(fd, "tail", 4));
  printf("seek from the end: %lld\n", (long long)lseek(fd, -6, SEEK_END));
  char bytes[8];
  printf("read: %zd\n", read(fd, bytes, sizeof bytes));
  printf("bytes: %d %d %c%c%c%c\n", bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5]);
  printf("read at the end: %zd\n", read(fd, bytes, sizeof bytes));
  printf("seek before the start: %lld, %s\n", (long long)lseek(fd, -100, SEEK_CUR), strerror(errno));
  struct stat status;
  printf("fstat: %d, %lld bytes\n", fstat(fd, &status), (long long)status.st_size);
  printf("closed: %d\n", close(fd));
  printf("write after close: %zd, %s\n", write(fd, "x", 1), strerror(errno));
}

static void failed(const char *what, int result) { printf("%s: %s\n", what, result < 0 ? strerror(errno) : "no error"); }

static void failures(void) {
  failed("exclusive creation of an existing file", open(in("data.bin"), O_WRONLY | O_CREAT | O_EXCL, 0666));
  failed("a missing file", open(in("missing.txt"), O_RDONLY));
  failed("a file in a missing directory", open(in("missing/file.txt"), O_WRONLY | O_CREAT, 0666));
  failed("a file as directory", open(in("data.bin"), O_RDONLY | O_DIRECTORY));
  failed("a file below a file", open(in("data.bin/file.txt"), O_RDONLY));
  failed("outside of the preopened directories", open("/elsewhere/file.txt", O_RDONLY));
  int fd = open(in("data.bin"), O_RDONLY);
  failed("writing to a file opened for reading", (int)write(fd, "x", 1));
  close(fd);
}

static int by_bytes(const void *a, const void *b) { return strcmp(a, b); }

int main(int argc, char **argv) {
  directory = argc > 1 ? argv[1] : ".";
  streams();
  descriptors();
  failures();
  char names[16][64];
  size_t count = 0;
  DIR *stream = opendir(directory);
  for (struct dirent *found; stream && (found = readdir(stream));) {
    if (found->d_name[0] != '.') snprintf(names[count++], sizeof names[0], "%s", found->d_name);
  }
  closedir(stream);
  qsort(names, count, sizeof names[0], by_bytes);
  for (size_t i = 0; i < count; i++) printf("entry %s\n", names[i]);
  return 0;
}
