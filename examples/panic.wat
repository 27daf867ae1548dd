;; Says what is wrong on the standard error and traps.
(module
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  ;; A vector: an address and a length. At 8, fd_write stores how many bytes it has written.
  (data (i32.const 0) "\64\00\00\00\16\00\00\00")
  (data (i32.const 100) "panic: nothing to run\0a")
  (func (export "_start")
    (drop (call $fd_write (i32.const 2) (i32.const 0) (i32.const 1) (i32.const 8)))
    unreachable))
