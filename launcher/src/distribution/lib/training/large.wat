;; Writes and reads so much of a file that the bytes go straight between it and the memory.
(module
  (import "wasi_snapshot_preview1" "path_open" (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_seek" (func $fd_seek (param i32 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 17)
  (data (i32.const 0) "large")
  ;; A vector of 1 MiB, from the second page on.
  (data (i32.const 16) "\00\00\01\00\00\00\10\00")
  (func (export "_start") (local $file i32)
    ;; The file is created; its rights are those to read, to seek and to write.
    (drop (call $path_open (i32.const 3) (i32.const 0) (i32.const 0) (i32.const 5) (i32.const 1) (i64.const 0x46) (i64.const 0) (i32.const 0) (i32.const 8)))
    (local.set $file (i32.load (i32.const 8)))
    (drop (call $fd_write (local.get $file) (i32.const 16) (i32.const 1) (i32.const 32)))
    (drop (call $fd_write (local.get $file) (i32.const 16) (i32.const 1) (i32.const 32)))
    (drop (call $fd_seek (local.get $file) (i64.const 0) (i32.const 0) (i32.const 32)))
    (drop (call $fd_read (local.get $file) (i32.const 16) (i32.const 1) (i32.const 32)))
    (drop (call $fd_read (local.get $file) (i32.const 16) (i32.const 1) (i32.const 32)))))
