;; Copies input.txt to output.txt, both in the first directory that is open.
(module
  (import "wasi_snapshot_preview1" "path_open" (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 100) "input.txt")
  (data (i32.const 120) "output.txt")

  ;; Ends the program unless the error number is 0.
  (func $check (param $errno i32)
    (if (local.get $errno) (then (call $proc_exit (local.get $errno)))))

  (func $open (param $path i32) (param $length i32) (param $oflags i32) (param $rights i64) (result i32)
    (call $check (call $path_open (i32.const 3) (i32.const 0) (local.get $path) (local.get $length)
      (local.get $oflags) (local.get $rights) (i64.const 0) (i32.const 0) (i32.const 16)))
    (i32.load (i32.const 16)))

  (func (export "_start")
    (local $input i32)
    (local $output i32)
    ;; To read it takes the right 2; to make (1) and to empty (8) a file and to write it, the right 64.
    (local.set $input (call $open (i32.const 100) (i32.const 9) (i32.const 0) (i64.const 2)))
    (local.set $output (call $open (i32.const 120) (i32.const 10) (i32.const 9) (i64.const 64)))
    (loop $more
      ;; At 0 lies a vector: an address and a length. At 8 a function stores how many bytes it has moved.
      (i32.store (i32.const 0) (i32.const 1024))
      (i32.store (i32.const 4) (i32.const 4096))
      (call $check (call $fd_read (local.get $input) (i32.const 0) (i32.const 1) (i32.const 8)))
      (i32.store (i32.const 4) (i32.load (i32.const 8)))
      (call $check (call $fd_write (local.get $output) (i32.const 0) (i32.const 1) (i32.const 8)))
      (br_if $more (i32.load (i32.const 4))))))
