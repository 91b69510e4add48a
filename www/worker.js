// The engine off the main thread. The first message brings the compiled module and where the glue is; every later one brings
// articles. Each message gets one answer: { report }, { error } or, to the first, {}; before it, { progress: [read, total] } may come.

let engine

onmessage = async ({ data }) => {
    try {
        if (data.module) {
            engine = await import(data.glue)
            await engine.default({ module_or_path: data.module })
            postMessage({})
        } else {
            postMessage({ report: engine.compare(data.articles, data.options, (...progress) => postMessage({ progress })) })
        }
    } catch (error) {
        // An error without a code is a trap: the instance may be half changed, so it must not be used again.
        postMessage({ error: { code: error?.code ?? 'engine-failed', message: String(error?.message ?? error) } })
    }
}
