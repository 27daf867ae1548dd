;; Reads a name from the standard input, greets it on the standard output, and writes to the standard error.
(module
  (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 100) "Hello, ")
  (data (i32.const 110) "!\n")
  (data (i32.const 120) "Error Message\n")

  ;; At 0 lies a vector: an address and a length. At 8 a function stores how many bytes it has moved.
  (func $vector (param $address i32) (param $length i32)
    (i32.store (i32.const 0) (local.get $address))
    (i32.store (i32.const 4) (local.get $length)))

  (func $write (param $fd i32) (param $address i32) (param $length i32)
    (call $vector (local.get $address) (local.get $length))
    (drop (call $fd_write (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 8))))

  (func (export "_start")
    (local $length i32)
    (call $vector (i32.const 1000) (i32.const 100))
    (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))
    ;; The name goes up to the end of the line.
    (local.set $length (i32.sub (i32.load (i32.const 8)) (i32.const 1)))
    (call $write (i32.const 1) (i32.const 100) (i32.const 7))
    (call $write (i32.const 1) (i32.const 1000) (local.get $length))
    (call $write (i32.const 1) (i32.const 110) (i32.const 2))
    (call $write (i32.const 2) (i32.const 120) (i32.const 14))))
