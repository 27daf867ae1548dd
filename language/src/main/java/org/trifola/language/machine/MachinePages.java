package org.trifola.language.machine;

import org.trifola.language.runtime.memory.Pages;

/** Pages by system calls, which take no time to find. Memories have large pages, since the first use of a page is what costs. */
final class MachinePages implements Pages {

    @Override
    public long reserve(long length) {
        long address = SystemCalls.reserve(length);
        if (address != 0) {
            SystemCalls.preferLargePages(address, length);
        }
        return address;
    }

    @Override
    public boolean commit(long address, long length) {
        return SystemCalls.protect(address, length, SystemCalls.PROT_READ_WRITE);
    }

    @Override
    public void release(long address, long length) {
        SystemCalls.unmap(address, length);
    }
}
