;; call_host_func(n) calls the imported host function n times.
(module
  (import "env" "host_func" (func $host_func))
  (func (export "call_host_func") (param $n i32)
    (block $done
      (loop $again
        (br_if $done (i32.eqz (local.get $n)))
        (call $host_func)
        (local.set $n (i32.sub (local.get $n) (i32.const 1)))
        (br $again)))))
