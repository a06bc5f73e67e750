// CloudFront function for viewer requests: a bucket knows no index pages, so it is asked for them.
function handler(event) {
  var request = event.request;
  var last = request.uri.split('/').pop();
  if (last === '') {
    request.uri += 'index.html';
    return request;
  }
  if (last.includes('.')) return request;
  // A page without its slash: the browser comes again with it, and keeps the fragment.
  var query = Object.keys(request.querystring)
    .map(function (name) {
      return name + '=' + request.querystring[name].value;
    })
    .join('&');
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: request.uri + '/' + (query && '?' + query) } },
  };
}
