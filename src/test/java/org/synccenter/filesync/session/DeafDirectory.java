package org.synccenter.filesync.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synccenter.platform.Directory;
import org.synccenter.platform.FileFault;
import org.synccenter.platform.FileFaultException;
import org.synccenter.platform.FileStat;
import org.synccenter.platform.NewFile;
import org.synccenter.platform.OpenFile;

/** A real directory in which the listing of one directory fails, as a failing disk or a missing permission does. */
final class DeafDirectory implements Directory {

    private final Directory inner;
    private final String deaf;

    DeafDirectory(Directory inner, String deaf) {
        this.inner = inner;
        this.deaf = deaf;
    }

    @Override
    public Directory open(byte[] name) throws FileFaultException {
        Directory opened = inner.open(name);
        return new String(name, UTF_8).equals(deaf) ? withoutListing(opened) : new DeafDirectory(opened, deaf);
    }

    private static Directory withoutListing(Directory directory) {
        return (Directory) Proxy.newProxyInstance(
                Directory.class.getClassLoader(), new Class<?>[] {Directory.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("list")) {
                        throw new FileFaultException(FileFault.IO, "injected");
                    }
                    try {
                        return method.invoke(directory, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Directory inner(Directory directory) {
        return directory instanceof DeafDirectory wrapped ? wrapped.inner : directory;
    }

    @Override
    public FileStat self() throws FileFaultException {
        return inner.self();
    }

    @Override
    public List<byte[]> list() throws FileFaultException {
        return inner.list();
    }

    @Override
    public @Nullable FileStat stat(byte[] name) throws FileFaultException {
        return inner.stat(name);
    }

    @Override
    public OpenFile read(byte[] name) throws FileFaultException {
        return inner.read(name);
    }

    @Override
    public NewFile create(byte[] name) throws FileFaultException {
        return inner.create(name);
    }

    @Override
    public byte[] readLink(byte[] name) throws FileFaultException {
        return inner.readLink(name);
    }

    @Override
    public void makeLink(byte[] name, byte[] target) throws FileFaultException {
        inner.makeLink(name, target);
    }

    @Override
    public void makeDirectory(byte[] name) throws FileFaultException {
        inner.makeDirectory(name);
    }

    @Override
    public void rename(byte[] name, Directory to, byte[] newName) throws FileFaultException {
        inner.rename(name, inner(to), newName);
    }

    @Override
    public void exchange(byte[] name, Directory to, byte[] other) throws FileFaultException {
        inner.exchange(name, inner(to), other);
    }

    @Override
    public void renameOver(byte[] name, Directory to, byte[] newName) throws FileFaultException {
        inner.renameOver(name, inner(to), newName);
    }

    @Override
    public void hardLink(byte[] name, Directory to, byte[] newName) throws FileFaultException {
        inner.hardLink(name, inner(to), newName);
    }

    @Override
    public void delete(byte[] name) throws FileFaultException {
        inner.delete(name);
    }

    @Override
    public void deleteDirectory(byte[] name) throws FileFaultException {
        inner.deleteDirectory(name);
    }

    @Override
    public void setModified(byte[] name, Instant time) throws FileFaultException {
        inner.setModified(name, time);
    }

    @Override
    public void setPermissions(byte[] name, int permissions) throws FileFaultException {
        inner.setPermissions(name, permissions);
    }

    @Override
    public void flush() throws FileFaultException {
        inner.flush();
    }

    @Override
    public void flushFile(byte[] name) throws FileFaultException {
        inner.flushFile(name);
    }

    @Override
    public boolean flushesVolume() {
        return inner.flushesVolume();
    }

    @Override
    public void flushVolume() throws FileFaultException {
        inner.flushVolume();
    }

    @Override
    public void close() {
        inner.close();
    }
}
